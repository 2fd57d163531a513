<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Hline</name>
    <message>
        <source>There is no request “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its number, its id or at least 8 first characters of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” fits several requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more characters of the id, or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contract “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number, or import the clients from 1C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” fits several contracts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole number or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has no support contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the contract by its number or the organisation, or offer to conclude one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract is not in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the supervisor about its renewal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has no 1C:ITS subscription in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the client to renew it, or the supervisor to allow the work with a written reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boxed program has no access to updates in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract was signed before 2019: another edition of the regulation applies to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is possible; check the terms of the contract itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s right to support is not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the cause named beside, or ask the supervisor to allow the work with a written reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only 1C-Connect may be used for a remote connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a 1C-Connect session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service is given without a remote connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the request to an individual consultation if the client agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said on what basis the program is being set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: together with the client, or by a written task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up by a written task needs the client&apos;s task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the client for the task and mark that it has been received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request began as free of charge, and the client has not agreed to paid work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the client and record the consent: who, when, how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customisation begins with a written application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the client for the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume of the customisation is not agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree the number of hours with the client first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ИНН %1 has a wrong check digit; it was kept as written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in 1C and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this line: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin client installation and update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help with 1C:ITS services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultation line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual consultation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By standard hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By agreed scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1C-Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guarantee on this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guarantee in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response given in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started without a guarantee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guaranteed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-off tariff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculated by the Labour Code, not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sorted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed · from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>general queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started without a guarantee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sorted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work began %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by %1, was due %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is closed until %1, then %2 left, response until %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left, response until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request No. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of the client&apos;s details are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be accepted (%1). Check what was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found (%1). Check the number or the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contradicts what is already recorded (%1). Refresh and look at the present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office cannot be reached (%1). Work goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is held by another program (%1). Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by a newer version of Hline (%1). Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged (%1). Nothing was changed; restore it from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled (%1). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hline has made a mistake (%1). Nothing was lost; report it to the developers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clause %1 of the regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date that decides: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
