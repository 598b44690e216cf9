using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Outbox;

namespace Muster.Modules.Audit.Seal;

/// <summary>
/// Seals soon after a commit, at most once a second unless more waits than one unit of work takes, and looks every few seconds in case a node
/// died before it sealed. Then it writes the new heads outside of the database, its own and those of other nodes.
/// </summary>
internal sealed class Sealer(
    SealVerb verb,
    HeadsFile heads,
    SealState state,
    KeyRing keys,
    Signals signals,
    TimeProvider clock,
    ILogger<Sealer> log
) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    // One head tells of all that came in that time. It paces the process, not what it records.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.AuditKey(log, Fingerprint.Create(keys.AuditSigningKey.KeyId).Display);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SealAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.SealingFailed(log, fault);
                state.Tell(SealRefusal.Failed, heads.Path);
            }

            await Task.Delay(Gathering, TimeProvider.System, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await signals.Audit.WaitAsync(LookAnyway, clock, stoppingToken);
        }
    }

    private async Task SealAsync(CancellationToken ct)
    {
        SealOutcome outcome;
        do
        {
            outcome = await verb.RunAsync(heads.Last(), ct);
            var differs = await heads.CatchUpAsync(ct);
            state.Tell(outcome is SealOutcome.Refused refused ? refused.Reason : differs, heads.Path);
        } while (outcome is SealOutcome.Sealed { Count: SealVerb.Most });
    }
}
