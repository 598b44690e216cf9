using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Modules.Restrictions.Explain;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Suppose;

/// <summary>Asks the one admission what it would decide. Takes nothing, keeps nothing.</summary>
internal sealed class SupposeVerb(Admission admission, Database database, IScopeGroups groups)
{
    public async Task<AdmissionAnswer> AnswerAsync(AdmissionClaim claim, ClaimsPrincipal user, CancellationToken ct)
    {
        var decision = await admission.SupposeAsync(claim, ct);
        var approved =
            decision.Outcome == AdmissionOutcome.Held
                ? await admission.SupposeAsync(claim with { ApprovedBy = Actor.Of(user) }, ct)
                : null;
        var (owner, joins) =
            decision.Outcome == AdmissionOutcome.Admitted
                ? await database.ReadAsync((db, token) => PlaceAsync(db, claim, token), ct)
                : default;
        return new AdmissionAnswer
        {
            Outcome = EnumText.Of(decision.Outcome),
            Code = decision.Code,
            Rules = RuleAnswers.Of(decision.Rules, user.ScopeOf(Permissions.Decide)),
            Owner = owner,
            Groups = joins,
            WhenApproved = approved is null ? null : EnumText.Of(approved.Outcome),
            WhenApprovedCode = approved?.Code,
        };
    }

    private async Task<(string? Owner, IReadOnlyList<string>? Groups)> PlaceAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        CancellationToken ct
    )
    {
        var place = await admission.SupposePlaceAsync(claim, db, ct);
        var owner = await db.People()
            .Where(person => person.Id == place.Owner)
            .Select(person => person.DisplayName)
            .SingleOrDefaultAsync(ct);
        var names = await groups.NamesAsync(db, [.. place.Groups.Select(join => join.Group).Distinct()], ct);
        return (owner, [.. names.Values.Order(StringComparer.Ordinal)]);
    }
}
