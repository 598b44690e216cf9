using System.Diagnostics.CodeAnalysis;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Roles;

/// <summary>A role over the devices of one group.</summary>
/// <param name="Group">Null for everything.</param>
public sealed record Grant(Role Role, DeviceGroupId? Group)
{
    private const string Everything = "*";

    /// <summary>The scope as it is stored: <c>*</c> or the id of a device group.</summary>
    internal string ScopeKey => Group?.ToString() ?? Everything;

    public override string ToString() => $"{EnumText.Of(Role)}@{ScopeKey}";

    internal static Grant Of(Role role, string scopeKey) =>
        new(role, scopeKey == Everything ? null : new DeviceGroupId(Guid.Parse(scopeKey)));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out Grant? grant)
    {
        grant =
            text.Split('@') is [var role, var scope] && EnumText.TryParse<Role>(role, out var known)
                ? Of(known.Value, scope)
                : null;
        return grant is not null;
    }
}
