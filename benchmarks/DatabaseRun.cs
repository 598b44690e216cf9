using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Processes;

namespace Muster.Benchmarks;

/// <summary>All operations on one database, in rounds; what is compared stands in the same round.</summary>
internal sealed class DatabaseRun(Plan plan, MeasuredDatabase database, ServerProcess server, Signatures signatures)
{
    private const int Connections = 8;

    /// <summary>Below the 200 a second that all strangers together may send.</summary>
    public const int EnrollmentsPerSecond = 150;

    private readonly Meter meter = new(server.Id, database);
    private readonly Dictionary<Operation, List<Figure>> rounds = [];

    public WriteCount CheckInWrites { get; } = new(database);

    public IReadOnlyDictionary<Operation, List<Figure>> Rounds => rounds;

    public async Task RunAsync()
    {
        using var fleet = await Fleet.StartAsync(server.Url);
        var admitted = await fleet.MakeAsync(plan.Admitted);
        await EnrollAsync(admitted);
        await ApproveAsync(admitted, plan.Admitted);
        await database.SettleAsync();
        await using var bare = new BareRead(database, admitted.Keys);
        await ReadsAsync(admitted, bare, plan.WarmUp, warmUp: true);
        for (var round = 0; round < plan.Rounds; round++)
        {
            await ReadsAsync(admitted, bare, plan.Loop, warmUp: false);
        }

        for (var round = 0; round < plan.Rounds; round++)
        {
            await WritesAsync(await fleet.MakeAsync(plan.Enrollments));
        }
    }

    private async Task ReadsAsync(Batch admitted, BareRead bare, TimeSpan time, bool warmUp)
    {
        var figures = new[]
        {
            (Operation.Verify, await signatures.VerifyAsync(time / 4)),
            (Operation.Sign, await signatures.SignAsync(time / 4)),
            (Operation.BareRead, await bare.MeasureAsync(Connections, time)),
            (Operation.EmptyGet, await RepeatAsync([Requests.Get(server.Url, "/healthz")], time)),
            (Operation.CheckIn, await CheckInWrites.DuringAsync(() => RepeatAsync(admitted.CheckIns(), time))),
        };
        foreach (var (operation, figure) in warmUp ? [] : figures)
        {
            Keep(operation, figure);
        }
    }

    private async Task WritesAsync(Batch batch)
    {
        Keep(Operation.Enrollment, await EnrollAsync(batch));
        Keep(Operation.Poll, await RepeatAsync(batch.Polls(), plan.Loop));
        Keep(Operation.Approve, await ApproveAsync(batch, plan.Approvals));
    }

    public Task<Figure> EnrollAsync(Batch batch) =>
        MeasureAsync(
            2 * Connections,
            connections => new Traffic(connections, batch.Enrollments)
            {
                PerSecond = EnrollmentsPerSecond,
                OnAnswer = batch.Enrolled,
            }
        );

    public Task<Figure> ApproveAsync(Batch batch, int count) =>
        MeasureAsync(Connections, connections => new Traffic(connections, batch.Approvals(count)));

    private Task<Figure> RepeatAsync(IReadOnlyList<byte[]> requests, TimeSpan time) =>
        MeasureAsync(Connections, connections => new Traffic(connections, requests) { Repeat = time });

    private async Task<Figure> MeasureAsync(int count, Func<Connection[], Traffic> traffic)
    {
        var connections = await Connection.OpenAsync(server.Url, count);
        try
        {
            return await meter.MeasureAsync(traffic(connections).RunAsync);
        }
        finally
        {
            Array.ForEach(connections, connection => connection.Dispose());
        }
    }

    private void Keep(Operation operation, Figure figure)
    {
        Console.Error.WriteLine($"{database.Database.Kind} {operation}: {figure.Processor:0.000} ms");
        if (!rounds.TryGetValue(operation, out var list))
        {
            rounds[operation] = list = [];
        }

        list.Add(figure);
    }
}
