<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>Hline</name>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n&#xa0;request</numerusform>
                <numerusform>%n&#xa0;requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>for %n month(s)</source>
            <translation>
                <numerusform>for %n month</numerusform>
                <numerusform>for %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n norm-hour(s) (%1)</source>
            <translation>
                <numerusform>%n norm-hour (%1)</numerusform>
                <numerusform>%n norm-hours (%1)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken and not begun</source>
            <translation>
                <numerusform>%n taken and not begun</numerusform>
                <numerusform>%n taken and not begun</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Dated: %n entry(ies) count from now on.</source>
            <translation>
                <numerusform>Dated: %n&#xa0;entry counts from now on.</numerusform>
                <numerusform>Dated: %n&#xa0;entries count from now on.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>▲ This desk was restored from a copy; %n record(s) sent anew</source>
            <translation>
                <numerusform>▲ This desk was restored from a copy; %n&#xa0;record was sent anew</numerusform>
                <numerusform>▲ This desk was restored from a copy; %n&#xa0;records were sent anew</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>▲ This desk was made anew after its file was damaged; %n record(s) sent anew</source>
            <translation>
                <numerusform>▲ This desk was made anew after its file was damaged; %n&#xa0;record was sent anew</numerusform>
                <numerusform>▲ This desk was made anew after its file was damaged; %n&#xa0;records were sent anew</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%3): desk %2 was restored from a copy; %n record(s) sent anew.</source>
            <translation>
                <numerusform>%1 (%3): desk %2 was restored from a copy; %n&#xa0;record was sent anew.</numerusform>
                <numerusform>%1 (%3): desk %2 was restored from a copy; %n&#xa0;records were sent anew.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%3): desk %2 was made anew after its file was damaged; %n record(s) sent anew.</source>
            <translation>
                <numerusform>%1 (%3): desk %2 was made anew after its file was damaged; %n&#xa0;record was sent anew.</numerusform>
                <numerusform>%1 (%3): desk %2 was made anew after its file was damaged; %n&#xa0;records were sent anew.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation>
                <numerusform>%n&#xa0;record could not be read.</numerusform>
                <numerusform>%n&#xa0;records could not be read.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::BoardWindow</name>
        <message numerus="yes">
            <source>Dated: %n entry(ies) count from now on.</source>
            <translation>
                <numerusform>Dated: %n&#xa0;entry counts from now on.</numerusform>
                <numerusform>Dated: %n&#xa0;entries count from now on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::DeskStatusBar</name>
        <message numerus="yes">
            <source>Without words: %n</source>
            <translation>
                <numerusform>Without words: %n</numerusform>
                <numerusform>Without words: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::ImportDialog</name>
        <message numerus="yes">
            <source>%1, %2, %n record(s)</source>
            <translation>
                <numerusform>%1, %2, %n&#xa0;record</numerusform>
                <numerusform>%1, %2, %n&#xa0;records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::ImportReportView</name>
        <message numerus="yes">
            <source>Only the first %n line(s) are listed.</source>
            <translation>
                <numerusform>Only the first %n&#xa0;line is listed.</numerusform>
                <numerusform>Only the first %n&#xa0;lines are listed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::KnowledgeView</name>
        <message numerus="yes">
            <source>%1 · used %n time(s)</source>
            <translation>
                <numerusform>%1 · used %n time</numerusform>
                <numerusform>%1 · used %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::QueuePane</name>
        <message numerus="yes">
            <source>%n found for «%1»</source>
            <translation>
                <numerusform>%n found for «%1»</numerusform>
                <numerusform>%n found for «%1»</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterBoardPane</name>
        <message numerus="yes">
            <source>To be told about the result: %n</source>
            <translation>
                <numerusform>To be told about the result: %n</numerusform>
                <numerusform>To be told about the result: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n merged; the clients are counted together</source>
            <translation>
                <numerusform>%n merged; the clients are counted together</numerusform>
                <numerusform>%n merged; the clients are counted together</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterModel</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::RegisterView</name>
        <message numerus="yes">
            <source>Asked for in %n request(s):</source>
            <translation>
                <numerusform>Asked for in %n request:</numerusform>
                <numerusform>Asked for in %n requests:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::TimerStrip</name>
        <message numerus="yes">
            <source>%n minute(s) earlier</source>
            <translation>
                <numerusform>%n&#xa0;minute earlier</numerusform>
                <numerusform>%n&#xa0;minutes earlier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hline::VerdictBar</name>
        <message numerus="yes">
            <source>Understood (%n more)</source>
            <translation>
                <numerusform>Understood (%n more)</numerusform>
                <numerusform>Understood (%n more)</numerusform>
            </translation>
        </message>
    </context>
</TS>
