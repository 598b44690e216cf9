using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Http.RateLimits;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

/// <summary>
/// Audits refused sign-ins of accounts that exist: five rows at once and then one in ten minutes for each account, which counts those between.
/// Written after the answer, so that the time of an answer does not tell which accounts exist; what a killed node had not written is lost.
/// </summary>
internal sealed class RefusalTrail(Database database, TimeProvider clock, ILogger<RefusalTrail> log) : BackgroundService
{
    private readonly VirtualSchedule rows = new(clock, TimeSpan.FromMinutes(10), burst: 5);
    private readonly Dictionary<OperatorId, int> unwritten = [];
    private readonly Channel<Refusal> waiting = Channel.CreateBounded<Refusal>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    public void Note(OperatorId known, string address, SignInRefusal reason) =>
        waiting.Writer.TryWrite(new Refusal(known, address, reason));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var refusal in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(refusal, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.RefusalNotAudited(log, fault);
            }
        }
    }

    private async Task WriteAsync(Refusal refusal, CancellationToken ct)
    {
        var between = unwritten.GetValueOrDefault(refusal.Operator);
        if (rows.Take(refusal.Operator.ToString()) is not null)
        {
            unwritten[refusal.Operator] = between + 1;
            return;
        }

        await database.WriteAsync(
            (db, _) =>
            {
                db.Record(
                    Actor.System,
                    new SignInRefused(
                        refusal.Operator.ToString(),
                        refusal.Address,
                        EnumText.Of(refusal.Reason),
                        between
                    ),
                    clock
                );
                return Task.FromResult(true);
            },
            ct
        );
        unwritten.Remove(refusal.Operator);
    }

    private sealed record Refusal(OperatorId Operator, string Address, SignInRefusal Reason);
}
