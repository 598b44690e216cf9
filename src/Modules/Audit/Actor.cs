using System.Security.Claims;

namespace Muster.Modules.Audit;

/// <summary>Who did it.</summary>
/// <param name="Kind"><c>operator</c>, <c>token</c>, <c>device</c> or <c>system</c>.</param>
/// <param name="Id">Stable id of that kind.</param>
/// <param name="Name">For people to read; may change, may repeat. Rows do not carry it, see <see cref="AuditActors"/>.</param>
public sealed record Actor(string Kind, string Id, string Name)
{
    public const string KindClaim = "muster:actor";

    internal const string DeviceKind = "device";

    /// <summary>Muster itself: expiry, jobs, rules.</summary>
    public static Actor System { get; } = new("system", "muster", "Muster");

    /// <param name="keyId">The key that signed: the only name of a device that it can prove.</param>
    public static Actor Device(string keyId) => new(DeviceKind, keyId, keyId[..16]);

    /// <summary>The caller of an endpoint that has a policy.</summary>
    public static Actor Of(ClaimsPrincipal user) =>
        new(
            user.FindFirstValue(KindClaim)
                ?? throw new InvalidOperationException("The endpoint has no policy: its caller is nobody."),
            user.FindFirstValue(ClaimTypes.NameIdentifier)!, // written together with KindClaim
            user.Identity!.Name!
        );
}
