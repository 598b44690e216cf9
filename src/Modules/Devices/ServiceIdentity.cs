namespace Muster.Modules.Devices;

/// <summary>A part of the server that acts in its own name, as a service principal does in Microsoft Entra.</summary>
/// <param name="AppId">The application id, which alone says who it is; in some tenants the same one has another name.</param>
public sealed record ServiceIdentity(Guid AppId, string Name)
{
    /// <summary>
    /// Puts devices into their group while they enroll, and may do so only in groups that it owns.
    /// https://learn.microsoft.com/en-us/autopilot/device-preparation/tutorial/user-driven/entra-join-device-group
    /// </summary>
    public static ServiceIdentity Provisioning { get; } =
        new(new Guid("f1346770-5b25-470b-88bd-d5744ab7952c"), "Intune Provisioning Client");

    public static IReadOnlyList<ServiceIdentity> All { get; } = [Provisioning];
}
