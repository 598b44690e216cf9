using System.Collections.Immutable;
using Muster.Kernel.Ids;

namespace Muster.Modules.Access.Roles;

/// <summary>The devices over which a caller has a permission. What lies outside is not there: lists omit it, reads answer 404.</summary>
/// <param name="Groups">Empty when it is <paramref name="Everything"/>.</param>
public sealed record Scope(bool Everything, ImmutableArray<DeviceGroupId> Groups)
{
    public static Scope Whole { get; } = new(Everything: true, []);

    public static Scope None { get; } = new(Everything: false, []);

    internal static Scope Of(IEnumerable<Grant> grants, RolePermission permission)
    {
        var giving = grants.Where(grant => permission.Roles.Contains(grant.Role)).ToList();
        return giving.Exists(grant => grant.Group is null)
            ? Whole
            : new Scope(Everything: false, [.. giving.Select(grant => grant.Group!.Value).Distinct()]);
    }

    /// <summary>Whether it lets its holder do anything with <paramref name="permission"/> at all.</summary>
    internal bool Gives(RolePermission permission) => Everything || (!permission.WholeFleet && !Groups.IsEmpty);
}
