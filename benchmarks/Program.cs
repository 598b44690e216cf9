using System.Globalization;
using Muster.Benchmarks;
using Muster.Benchmarks.Audit;
using Muster.Benchmarks.Backups;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Desired;
using Muster.Benchmarks.Events;
using Muster.Benchmarks.Flood;
using Muster.Benchmarks.Grouping;
using Muster.Benchmarks.Imports;
using Muster.Benchmarks.Live;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Processes;
using Muster.Benchmarks.Queue;
using Muster.Benchmarks.Report;
using Muster.Benchmarks.Status;
using Muster.Benchmarks.Waiting;
using Muster.TestKit.Databases;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is [MeasuredServer.Verb, ..])
{
    await MeasuredServer.ServeAsync(args);
    return 0;
}

string[] known =
[
    "--quick",
    "--sqlite",
    "--postgres",
    "--backup",
    "--audit",
    "--queue",
    "--flood",
    "--decision",
    "--reconnect",
    "--events",
    "--status",
    "--live",
    "--desired",
    "--grouping",
    "--import",
];
if (args.Except(known).Any())
{
    Console.WriteLine(
        """
        ./bench [--backup | --audit | --queue | --flood | --decision | --reconnect | --events |
                 --status | --live | --desired | --grouping | --import] [--quick] [--sqlite | --postgres]

        Prints what each operation costs as processor time of server and database, with rate and latency, beside limits
        and goals. Takes about five minutes; --quick takes half a minute and is less exact. Let nothing else run.
        --backup measures a backup of 50,000 devices and its restore instead, beside the databases' own tools.
        --queue measures instead the first page of 100,000 waiting requests under every filter, and 500 approvals in one call.
        --decision measures instead how long agents that wait do not know of a decision.
        --reconnect measures instead how 50,000 agents come back after a restart; about four minutes.
        --audit measures instead how fast audit rows are sealed, how long 1,000,000 take to verify, and what they add to an approval.
        --events measures instead what an event of an enrollment costs over the simulation route and over the agent channel.
        --status measures instead the status of enrollments with 10,000 and with 1,000,000 records; about ten minutes.
        --live measures instead how long 200 open pages do not know of a change.
        --desired measures instead what it costs that 100,000 devices should have something else; about five minutes.
        --grouping measures instead what it adds to an enrollment that the device joins the group of its policy; about two minutes.
        --import measures instead how long a list of 1,000,000 expected devices takes, and how much memory; about five minutes.
        --flood measures instead what devices with an enrollment key feel while 50,000 strangers ask; about eight minutes.
        """
    );
    return args.Contains("--help") ? 0 : 2;
}

Machine.Print();
var plan = args.Contains("--quick") ? Plan.Quick : Plan.Whole;
using var signatures = new Signatures();
foreach (var kind in Enum.GetValues<DatabaseKind>())
{
    if (args.Contains(kind == DatabaseKind.Sqlite ? "--postgres" : "--sqlite"))
    {
        continue;
    }

    if (args.Contains("--audit"))
    {
        await ApprovalCost.RunAsync(kind, plan, signatures);
    }

    await using var database = await MeasuredDatabase.OpenAsync(kind);
    if (args.Contains("--flood"))
    {
        await FloodRun.RunAsync(database, plan.Strangers);
        continue;
    }

    if (args.Contains("--decision"))
    {
        await DecisionRun.RunAsync(database, plan.WaitingAgents);
        continue;
    }

    if (args.Contains("--status"))
    {
        await StatusRun.RunAsync(database, plan);
        continue;
    }

    if (args.Contains("--live"))
    {
        await LiveRun.RunAsync(database, plan);
        continue;
    }

    if (args.Contains("--desired"))
    {
        await DesiredRun.RunAsync(database, plan);
        continue;
    }

    if (args.Contains("--grouping"))
    {
        await GroupingRun.RunAsync(database, plan);
        continue;
    }

    if (args.Contains("--import"))
    {
        await ImportRun.RunAsync(database, plan.ListedDevices);
        continue;
    }

    if (args.Contains("--events"))
    {
        await EventsRun.RunAsync(database, plan);
        continue;
    }

    if (args.Contains("--reconnect"))
    {
        await ReconnectRun.RunAsync(database, plan.ReturningAgents);
        continue;
    }

    if (args.Contains("--backup"))
    {
        await BackupRun.RunAsync(database);
        continue;
    }

    if (args.Contains("--queue"))
    {
        await QueueRun.RunAsync(database, plan.PageReads);
        continue;
    }

    if (args.Contains("--audit"))
    {
        Console.WriteLine($"\n{database.Title}");
        await LogRun.RunAsync(database, plan.AuditRows);
        continue;
    }

    await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
    var fresh = server.ResidentMegabytes;
    var run = new DatabaseRun(plan, database, server, signatures);
    await run.RunAsync();

    Console.WriteLine($"\n{database.Title}");
    Table.Print(run.Rounds);
    Comparison.Print(database, run);
    Console.WriteLine($"RSS of the server = {fresh} MiB at its start, {server.ResidentMegabytes} MiB now");
}

return 0;
