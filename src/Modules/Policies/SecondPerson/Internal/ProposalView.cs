using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Configuration;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

internal static class ProposalView
{
    public static async Task<List<Proposal>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<ProposalRow> rows,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var targets = rows.Select(row => row.TargetId).OfType<Guid>().ToList();
        var (apps, scripts) = (
            targets.Select(id => new AppId(id)).ToList(),
            targets.Select(id => new ScriptId(id)).ToList()
        );
        var numbers = (
            await db.Set<StoredApp>()
                .Where(row => row.DeletedAt == null && apps.Contains(row.Id))
                .Select(row => new { row.Id, row.Number })
                .ToListAsync(ct)
        ).ToDictionary(row => row.Id.Value, row => row.Number);
        foreach (
            var script in await db.Set<StoredScript>()
                .Where(row => row.DeletedAt == null && scripts.Contains(row.Id))
                .Select(row => new { row.Id, row.Number })
                .ToListAsync(ct)
        )
        {
            numbers[script.Id.Value] = script.Number;
        }

        var policies = targets.Select(id => new ConfigurationPolicyId(id)).ToList();
        foreach (
            var policy in await db.ConfigurationPolicies()
                .Where(row => policies.Contains(row.Id))
                .Select(row => new { row.Id, row.LatestVersion })
                .ToListAsync(ct)
        )
        {
            numbers[policy.Id.Value] = policy.LatestVersion;
        }

        return [.. rows.Select(row => Of(row, user, IsOutdated(row, numbers)))];
    }

    public static async Task<Proposal> OfAsync(
        MusterDbContext db,
        StoredProposal row,
        ClaimsPrincipal user,
        CancellationToken ct
    ) => (await OfAsync(db, [ProposalRow.Of(row)], user, ct))[0];

    /// <summary>The answer to a change that waits now.</summary>
    public static Accepted<Proposal> Accepted(StoredProposal waiting, ClaimsPrincipal user) =>
        TypedResults.Accepted($"/api/proposals/{waiting.Id}", Of(ProposalRow.Of(waiting), user, outdated: false)); // it was made from the newest version

    private static bool IsOutdated(ProposalRow row, Dictionary<Guid, int> numbers) =>
        row is { State: ProposalState.Waiting, TargetId: { } target }
        && (!numbers.TryGetValue(target, out var number) || number != row.BaseNumber);

    private static Proposal Of(ProposalRow row, ClaimsPrincipal user, bool outdated) =>
        new()
        {
            Id = row.Id.Value,
            Kind = EnumText.Of(row.Kind),
            TargetId = row.TargetId,
            BaseNumber = row.BaseNumber,
            Name = row.Name,
            State = EnumText.Of(row.State),
            Hash = row.Hash,
            Note = row.Note,
            Author = row.AuthorName,
            Own = user.IsOwn(row.Authorship),
            Decidable = row.State == ProposalState.Waiting && user.MayDecide(row.Authorship),
            Outdated = outdated,
            ProposedAt = row.ProposedAt,
            ExpiresAt = row.ExpiresAt,
            DecidedBy = row.DecidedBy,
            DecidedAt = row.DecidedAt,
            Reason = row.Reason,
        };
}
