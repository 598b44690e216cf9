using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook.Call;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PolicyHook.Ask;

/// <summary>
/// Asks about a claim unless what came of it is still fresh, and keeps what comes of it. Of two that ask the same at once on one node, the
/// second waits for what the first hears.
/// </summary>
internal sealed class Asking(Database database, IDatabaseEngine engine, HookCalls calls, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> underWay = new(StringComparer.Ordinal);

    public async Task AskAsync(AdmissionClaim claim, CancellationToken ct)
    {
        var digest = Question.DigestOf(claim);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = underWay.GetOrAdd(digest, mine);
        if (first == mine)
        {
            _ = AskAloneAsync(digest, claim, mine);
        }

        // A device that hangs up does not keep the other from its answer.
        await first.Task.WaitAsync(ct);
    }

    /// <summary>Tells <paramref name="done"/> whatever comes of it, a fault too.</summary>
    private async Task AskAloneAsync(string digest, AdmissionClaim claim, TaskCompletionSource done)
    {
        var asking = AskAndKeepAsync(digest, claim);
        await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        underWay.TryRemove(digest, out _);
        done.SetFromTask(asking);
    }

    private async Task AskAndKeepAsync(string digest, AdmissionClaim claim)
    {
        var hook = await database.ReadAsync((db, ct) => ToAskAsync(db, digest, claim, ct), CancellationToken.None);
        if (hook is null)
        {
            return;
        }

        var id = $"msg_{Uuid7.New(clock):N}";
        var question = Question.Of(claim, id, clock.GetUtcNow(), test: false);
        var exchange = await calls.AskAsync(hook, id, question.ToBytes());
        await database.WriteAsync(
            async (db, ct) =>
            {
                await engine.EnterAloneAsync(db, $"policy-hook/{digest}", ct); // another node may have asked the same
                var kept = await db.Set<KeptAnswer>()
                    .AsTracking()
                    .SingleOrDefaultAsync(row => row.Digest == digest, ct);
                if (kept is null)
                {
                    kept = new KeptAnswer { Digest = digest };
                    db.Add(kept);
                }

                kept.Take(exchange.Outcome, hook.RowVersion, clock.GetUtcNow());
                return true;
            },
            CancellationToken.None
        );
    }

    /// <summary>Looked at again: somebody else may just have been told.</summary>
    private async Task<Hook?> ToAskAsync(
        MusterDbContext db,
        string digest,
        AdmissionClaim claim,
        CancellationToken ct
    ) =>
        await Hook.ReadAsync(db, ct) is { } hook
        && hook.IsAskedAbout(claim.Platform)
        && !(
            await KeptAnswer.FindAsync(db, digest, hook.RowVersion, ct) is { } kept
            && kept.FreshUntil > clock.GetUtcNow()
        )
            ? hook
            : null;
}
