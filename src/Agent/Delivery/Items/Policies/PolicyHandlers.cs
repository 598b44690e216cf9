using Muster.Agent.Delivery.Items.Policies.Files;
using Muster.Agent.Delivery.Items.Policies.Services;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Policies;

/// <summary>The handler of policies for the system that this machine has.</summary>
internal static class PolicyHandlers
{
    /// <param name="settings">The path of <see cref="SettingsFile.Name"/> in the state folder.</param>
    public static PolicyHandler OfThisMachine(Toolbox tools, string settings, TimeProvider clock) =>
        OperatingSystem.IsWindows() ? new(new(new WindowsFiles()), new WindowsServices(tools, clock), new(settings))
        : OperatingSystem.IsMacOS() ? new(new(new UnixFiles()), new LaunchdServices(tools), new(settings))
        : new(new(new UnixFiles()), new SystemdServices(tools), new(settings));
}
