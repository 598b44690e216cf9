using Microsoft.Extensions.Options;

namespace Muster.Modules.Devices;

/// <summary>A part of the server that acts in its own name, as a service principal does in Microsoft Entra.</summary>
/// <param name="AppId">The application id, which alone says who it is; in some tenants the same one has another name.</param>
public sealed record ServiceIdentity(Guid AppId, string Name);

/// <summary>All of them.</summary>
public sealed class ServiceIdentities(IOptions<ServiceIdentityOptions> options)
{
    /// <summary>
    /// Puts devices into their group while they enroll, and may do so only in groups that it owns.
    /// https://learn.microsoft.com/en-us/autopilot/device-preparation/tutorial/user-driven/entra-join-device-group
    /// </summary>
    public ServiceIdentity Provisioning { get; } = new(options.Value.ProvisioningAppId, "Intune Provisioning Client");

    public IReadOnlyList<ServiceIdentity> All => [Provisioning];
}

public sealed class ServiceIdentityOptions
{
    /// <summary>As in Microsoft's cloud, so that scripts which give groups this owner work here as well.</summary>
    public Guid ProvisioningAppId { get; set; } = new("f1346770-5b25-470b-88bd-d5744ab7952c");
}
