using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Roles;

/// <summary>Reads grants from their form in the API, and writes them in it.</summary>
internal static class GrantInput
{
    private const int MaxGrants = 50;

    public static IReadOnlyList<Grant> Read(IReadOnlyList<RoleGrant> given, FieldErrors errors)
    {
        if (given.Count > MaxGrants || given.Sum(grant => grant.Groups.Count) > MaxGrants)
        {
            errors.Add("grants", $"At most {MaxGrants} roles and groups.");
            return [];
        }

        var grants = new List<Grant>();
        foreach (var grant in given)
        {
            if (!EnumText.TryParse<Role>(grant.Role, out var role))
            {
                errors.Add(
                    "grants",
                    $"A role is one of: {string.Join(", ", Enum.GetValues<Role>().Select(EnumText.Of))}."
                );
            }
            else if (grant.Everything == grant.Groups.Count > 0)
            {
                errors.Add("grants", "Say everything, or name the groups: one of the two.");
            }
            else if (grant.Everything)
            {
                grants.Add(new Grant(role.Value, Group: null));
            }
            else
            {
                grants.AddRange(grant.Groups.Select(group => new Grant(role.Value, new DeviceGroupId(group))));
            }
        }

        return [.. grants.Distinct()];
    }

    public static async Task<bool> NamesUnknownGroupAsync(
        MusterDbContext db,
        IReadOnlyList<Grant> grants,
        IScopeGroups groups,
        CancellationToken ct
    )
    {
        var named = grants.Select(grant => grant.Group).OfType<DeviceGroupId>().Distinct().ToList();
        return named.Count > 0 && (await groups.NamesAsync(db, named, ct)).Count < named.Count;
    }

    public static IReadOnlyList<RoleGrant> View(IEnumerable<Internal.GrantRow> rows) =>
        [
            .. rows.GroupBy(row => (row.Role, row.Source))
                .OrderByDescending(rowsOfRole => rowsOfRole.Key.Role)
                .Select(rowsOfRole => new RoleGrant
                {
                    Role = EnumText.Of(rowsOfRole.Key.Role),
                    Everything = rowsOfRole.Any(row => row.Grant.Group is null),
                    Groups = rowsOfRole.Any(row => row.Grant.Group is null)
                        ? []
                        : [.. rowsOfRole.Select(row => row.Grant.Group!.Value.Value)],
                    ProviderId =
                        rowsOfRole.Key.Source == Internal.GrantRow.Manual ? null : Guid.Parse(rowsOfRole.Key.Source),
                }),
        ];
}
