using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Processes;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Audit;

/// <summary>
/// What the audit trail adds to an approval, sealing included: the same approvals, round by round, on a server with it and on one that saves
/// everything but its rows. Making an event and its text, a few microseconds, is done by both.
/// </summary>
internal static class ApprovalCost
{
    private const double Goal = 0.15;

    public static async Task RunAsync(DatabaseKind kind, Plan plan, Signatures signatures)
    {
        await using var with = await Side.OpenAsync(kind, audit: true, plan, signatures);
        await using var without = await Side.OpenAsync(kind, audit: false, plan, signatures);
        var (all, bare) = (new List<Figure>(), new List<Figure>());
        for (var round = 0; round <= plan.Rounds; round++)
        {
            all.Add(await with.ApproveAsync());
            bare.Add(await without.ApproveAsync());
        }

        var shares = all.Zip(bare).Skip(1).Select(pair => 1 - (pair.Second.Processor / pair.First.Processor)); // the first warms up
        var (share, median) = (Figure.Median(shares), Figure.Median(all[1..]).Processor);
        Console.WriteLine(
            $"approve = {median:0.000} ms CPU, without audit {Figure.Median(bare[1..]).Processor:0.000}; audit's share = {share:P0} (goal <= {Goal:P0}) {(share <= Goal ? "met" : "NOT met")}"
        );
    }

    private sealed class Side(MeasuredDatabase database, ServerProcess server, Fleet fleet, DatabaseRun run, Plan plan)
        : IAsyncDisposable
    {
        public static async Task<Side> OpenAsync(DatabaseKind kind, bool audit, Plan plan, Signatures signatures)
        {
            var database = await MeasuredDatabase.OpenAsync(kind, audit ? "-with" : "-without");
            var server = await ServerProcess.StartMeasuredAsync(database.Database, database.Folder, audit);
            var fleet = await Fleet.StartAsync(server.Url);
            return new Side(database, server, fleet, new DatabaseRun(plan, database, server, signatures), plan);
        }

        public async Task<Figure> ApproveAsync()
        {
            var batch = await fleet.MakeAsync(plan.Approvals);
            await run.EnrollAsync(batch);
            return await run.ApproveAsync(batch, plan.Approvals);
        }

        public async ValueTask DisposeAsync()
        {
            fleet.Dispose();
            await server.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
