using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Commit;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Undo;

namespace Muster.Modules.PreApproval.Work;

/// <summary>Does what takes long, a few thousand rows at a time; whatever dies, the next one goes on where it ended.</summary>
internal sealed class ImportWorker(
    ImportWork work,
    Lease lease,
    CheckStep check,
    CommitStep commit,
    UndoStep undo,
    TimeProvider clock,
    ILogger<ImportWorker> log
) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await lease.TakeAsync(stoppingToken) is { } import)
                {
                    await TryAsync(import, stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.ImportFailed(log, fault);
            }

            await work.WaitAsync(LookAnyway, clock, stoppingToken);
        }
    }

    private async Task TryAsync(Import import, CancellationToken ct)
    {
        try
        {
            await RunAsync(import, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.ImportFailed(log, fault);
            await lease.FailedAsync(import, ct);
        }
    }

    private Task RunAsync(Import import, CancellationToken ct) =>
        import.State switch
        {
            ImportState.Checking => check.RunAsync(import, ct),
            ImportState.Committing => commit.RunAsync(import, ct),
            ImportState.Undoing => undo.RunAsync(import, ct),
            var other => throw new InvalidOperationException($"Nothing is to be done while it is {other}."),
        };
}
