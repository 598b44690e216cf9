using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Bulk;

/// <summary>
/// Many decisions under one operation. Each is the decision of the single route in a unit of work of its own: what fails fails alone, and a
/// repeat of the call finds done what is done.
/// </summary>
internal sealed class BulkDecisions(Database database, TimeProvider clock, ILogger<BulkDecisions> log)
{
    public const int MostItems = 500;

    // As many as the writer of SQLite takes into one transaction would be 64; PostgreSQL has a connection for each.
    private const int AtOnce = 16;

    public async Task<BulkDecision> RunAsync(
        string decision,
        Guid operation,
        IReadOnlyList<EnrollmentRequestId> requests,
        Decider by,
        Func<int, CancellationToken, Task<DecisionOutcome>> decide,
        CancellationToken ct
    )
    {
        var mine = await InScopeAsync(requests, by, ct);
        var items = new BulkDecisionItem[requests.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (i, token) =>
                items[i] = mine.Contains(requests[i])
                    ? await DecideAsync(requests[i], operation, () => decide(i, token))
                    : ItemOf(requests[i], Refusal.NotFound)
        );
        await RecordAsync(decision, operation, requests, items, by, ct);
        return new BulkDecision
        {
            OperationId = operation,
            UndoUntil = items.Min(item => item.EffectiveAt),
            Items = items,
        };
    }

    private async Task<BulkDecisionItem> DecideAsync(
        EnrollmentRequestId id,
        Guid operation,
        Func<Task<DecisionOutcome>> decide
    )
    {
        try
        {
            var (refusal, request) = await decide();
            var before = refusal == Refusal.NotPending && request?.Decision?.OperationId == operation;
            return refusal is null || before
                ? new BulkDecisionItem
                {
                    Id = id.Value,
                    Done = true,
                    State = request?.State,
                    EffectiveAt = request?.Decision?.EffectiveAt,
                }
                : ItemOf(id, refusal) with
                {
                    State = request?.State,
                };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One that breaks must not take along what the others were told.
            Log.ItemFailed(log, id.Value, fault);
            return ItemOf(id, Refusal.Broken);
        }
    }

    private static BulkDecisionItem ItemOf(EnrollmentRequestId id, Refusal refusal) =>
        new()
        {
            Id = id.Value,
            Done = false,
            Code = refusal.Code,
            Message = refusal.Detail,
        };

    private Task<ImmutableHashSet<EnrollmentRequestId>> InScopeAsync(
        IReadOnlyList<EnrollmentRequestId> requests,
        Decider by,
        CancellationToken ct
    ) =>
        by.Scope.Everything
            ? Task.FromResult<ImmutableHashSet<EnrollmentRequestId>>([.. requests])
            : database.ReadAsync<ImmutableHashSet<EnrollmentRequestId>>(
                async (db, token) =>
                    [
                        .. await db.Requests(by.Scope)
                            .Where(row => requests.Contains(row.Id))
                            .Select(row => row.Id)
                            .ToListAsync(token),
                    ],
                ct
            );

    private Task<bool> RecordAsync(
        string decision,
        Guid operation,
        IReadOnlyList<EnrollmentRequestId> requests,
        BulkDecisionItem[] items,
        Decider by,
        CancellationToken ct
    )
    {
        var rows = Encoding.ASCII.GetBytes(string.Concat(requests.Select(id => $"{id}\n")));
        var done = items.Count(item => item.Done);
        return database.WriteAsync(
            (db, _) =>
            {
                db.Record(
                    by.Actor,
                    new EnrollmentsDecidedTogether(
                        operation,
                        decision,
                        done,
                        items.Length - done,
                        Convert.ToHexStringLower(SHA256.HashData(rows))
                    ),
                    clock
                );
                return Task.FromResult(true);
            },
            ct
        );
    }
}
