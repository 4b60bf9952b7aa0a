@echo off
rem Starts paidan.jar beside this file the way short runs are quickest; see the file paidan.
setlocal
chcp 65001 >nul
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:SharedArchiveFile="%~dp0paidan.jsa" -Xlog:disable %PAIDAN_OPTS% -jar "%~dp0paidan.jar" %*
exit /b %ERRORLEVEL%
