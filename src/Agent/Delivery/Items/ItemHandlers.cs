using Muster.Agent.Delivery.Items.Apps;
using Muster.Agent.Delivery.Items.Policies;
using Muster.Agent.Delivery.Items.Scripts;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items;

/// <summary>All that this agent can bring onto a machine.</summary>
internal static class ItemHandlers
{
    /// <param name="folder">Where handlers keep what they need; only its owner can look into it.</param>
    public static IReadOnlyList<IItemHandler> Of(string folder, TimeProvider clock)
    {
        var tools = new Toolbox(ToolFolders.OfThisMachine, clock);
        Directory.CreateDirectory(folder);
        var scripts = ScriptHandlers.OfThisMachine(tools, Path.Combine(folder, "scripts"));
        scripts.Sweep();
        return
        [
            PolicyHandlers.OfThisMachine(tools, Path.Combine(folder, SettingsFile.Name), clock),
            AppHandlers.OfThisMachine(tools, Path.Combine(folder, "apps")),
            scripts,
        ];
    }
}
