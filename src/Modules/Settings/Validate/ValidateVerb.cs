using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Muster.Contracts.Settings;
using Muster.Http;
using Muster.Http.Checks;
using Muster.Modules.Audit;
using Muster.Modules.Settings.Checks;
using Muster.Modules.Settings.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Settings.Validate;

/// <summary>Makes every check, one after another, each with its time and all within <see cref="Altogether"/>; one validation at a time.</summary>
internal sealed class ValidateVerb(
    CheckList checks,
    PublicAddress address,
    Database database,
    TimeProvider clock,
    ILogger<ValidateVerb> log
)
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Altogether = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <returns>Null when one is running.</returns>
    public async Task<EndpointValidation?> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!await turn.WaitAsync(TimeSpan.Zero, ct))
        {
            return null;
        }

        try
        {
            var began = clock.GetTimestamp();
            var results = new List<EndpointCheck>();
            foreach (var check in checks.InOrder)
            {
                results.Add(await RunAsync(check, Altogether - clock.GetElapsedTime(began), ct));
            }

            var found = KeptValidation.Of(clock.GetUtcNow(), actor.Name, results);
            await KeepAsync(found, actor, ct);
            return found;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<EndpointCheck> RunAsync(IEndpointCheck check, TimeSpan left, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var finding = left > TimeSpan.Zero ? await FindAsync(check, left < Each ? left : Each, ct) : OutOfTime;
        return new EndpointCheck
        {
            Name = check.Name,
            Status = StatusWords.Of(finding.Status),
            What = finding.What,
            Remedy = finding.Remedy,
            DurationMs = (int)clock.GetElapsedTime(began).TotalMilliseconds,
        };
    }

    [SuppressMessage("Design", "CA1031", Justification = "A check that breaks off is a finding, and the others go on.")]
    private async Task<CheckFinding> FindAsync(IEndpointCheck check, TimeSpan within, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(within, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            return await check.RunAsync(either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return CheckFinding.Failed(
                $"There was no answer within {within.TotalSeconds:0} seconds.",
                "See that it runs, can be reached from this machine, and is not overloaded."
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CheckBrokeOff(log, check.Name, fault);
            return CheckFinding.Failed("The check broke off.", "The server's log says why.");
        }
    }

    // The database may be what does not work: the answer is worth having all the same.
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps it from being kept was a finding already.")]
    private async Task KeepAsync(EndpointValidation found, Actor actor, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(Each, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            await database
                .WriteAsync(
                    async (db, token) =>
                    {
                        await KeptValidation.ReplaceAsync(db, found, clock, token);
                        db.Record(actor, EventOf(found), clock);
                        return true;
                    },
                    either.Token
                )
                .WaitAsync(either.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Log.ValidationNotKept(log, fault);
        }
    }

    private EndpointValidated EventOf(EndpointValidation found)
    {
        return new EndpointValidated(
            address.Url.ToString(),
            Count(StatusWords.Ok),
            Count(StatusWords.Warning),
            Count(StatusWords.Failed),
            Count(StatusWords.NotConfigured)
        );

        int Count(string status) => found.Checks.Count(check => check.Status == status);
    }

    private static CheckFinding OutOfTime =>
        CheckFinding.Failed(
            $"Not checked: the checks before it took {Altogether.TotalSeconds:0} seconds.",
            "Mend those first, then validate again."
        );
}
