<#list machine as name, value>
- ${name}: ${value}
</#list>

| aim | wanted | measured | |
| --- | --- | --- | --- |
<#list aims as aim>
| ${aim.text} | ${aim.wanted} | ${aim.value} | ${aim.outcome} |
</#list>
<#list sections as section>

**${section.title}.** ${section.explanation}
<#list section.notes as note>

${note}
</#list>
<#list section.measures as measure>

| ${measure.title} |<#list measure.columns as column> ${column} |</#list>
| --- |<#list measure.columns as column> ---: |</#list>
<#list measure.rows as row>
| ${row.name} |<#list row.cells as cell> ${cell} |</#list>
</#list>
</#list>
</#list>
