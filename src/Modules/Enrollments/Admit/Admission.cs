using System.Collections.Immutable;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>The one decision whether a device may come in, for every channel.</summary>
public sealed class Admission(
    Database database,
    IEnumerable<IAdmissionRule> rules,
    IEnumerable<IPlacement> placements,
    IDatabaseEngine engine,
    TimeProvider clock
)
{
    private const int AttemptsBeforeHolding = 3;

    // A lost race for something that can be used up means that another device made progress.
    private const int Attempts = 10;
    private readonly ImmutableArray<IAdmissionRule> rules = [.. rules];
    private readonly ImmutableArray<IPlacement> placements = [.. placements];

    /// <summary>
    /// Gathers evidence, asks outside whom rules want to ask, then runs <paramref name="unit"/> as one unit of work in which it may decide. Evidence that moved meanwhile is gathered
    /// again; the third time the claim is held, or refused where the device cannot wait. So is one that has no place yet.
    /// </summary>
    public async Task<T> RunAsync<T>(
        AdmissionClaim claim,
        Func<MusterDbContext, AdmissionCase, CancellationToken, Task<T>> unit,
        CancellationToken ct
    )
    {
        string? heldFor = null;
        for (var attempt = 1; ; attempt++)
        {
            var evidence = await AskedAsync(claim, ct);
            var @case = new AdmissionCase(
                claim,
                rules,
                evidence,
                placements,
                engine,
                clock,
                lastAttempt: attempt >= AttemptsBeforeHolding,
                heldFor
            );
            try
            {
                return await database.WriteAsync((db, token) => unit(db, @case, token), ct);
            }
            catch (EvidenceMovedException) when (attempt < Attempts)
            {
                // Somebody changed a row that the evidence rests on, or took the last of what this claim would use up.
            }
            catch (PlacementHeldException held) when (heldFor is null)
            {
                heldFor = held.Code; // decided once more, and not to admit
            }
        }
    }

    /// <summary>The same evidence and the same judgement, and nothing is taken: what would be decided if the claim came now.</summary>
    public Task<AdmissionDecision> SupposeAsync(AdmissionClaim claim, CancellationToken ct) =>
        database.ReadAsync(
            async (db, token) => AdmissionCase.Judge(claim, rules, await GatherAsync(claim, db, token)),
            ct
        );

    /// <summary>Where a device of such a claim would belong.</summary>
    public async Task<Place> SupposePlaceAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        var place = new Place();
        foreach (var placement in placements)
        {
            await placement.PlaceAsync(claim, place, db, ct);
        }

        return place;
    }

    private async Task<ImmutableArray<Evidence>> AskedAsync(AdmissionClaim claim, CancellationToken ct)
    {
        var evidence = await database.ReadAsync((db, token) => GatherAsync(claim, db, token), ct);
        if (AdmissionCase.Judge(claim, rules, evidence).Rules.Any(rule => rule.Verdict.Kind == VerdictKind.Deny))
        {
            return evidence; // nobody outside could change that, and a stranger who is turned away costs them nothing
        }

        var asked = false;
        for (var i = 0; i < rules.Length; i++)
        {
            asked |= await rules[i].AskAsync(claim, evidence[i], ct);
        }

        return asked ? await database.ReadAsync((db, token) => GatherAsync(claim, db, token), ct) : evidence;
    }

    private async Task<ImmutableArray<Evidence>> GatherAsync(
        AdmissionClaim claim,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        var gathered = ImmutableArray.CreateBuilder<Evidence>(rules.Length);
        foreach (var rule in rules)
        {
            gathered.Add(await rule.GatherAsync(claim, db, ct));
        }

        return gathered.MoveToImmutable();
    }
}

/// <summary>What a decision rests on or uses up is no longer there: the claim is decided again. For a rule whose taking is one of the <see cref="LastSteps"/>.</summary>
public sealed class EvidenceMovedException : Exception;
