using Muster.Kernel.Text;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices.Instances;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Instances;

/// <summary>What an agent says of the machine that it started on: cleaned, bounded, every fault named.</summary>
internal static class InstanceClaim
{
    private static readonly string[] Platforms = ["linux", "windows", "macos"];

    public static (MachineClaim? Claim, AgentAnswer? Refusal) Check(InstanceCall call)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!AgentInstance.IsOne(call.Instance))
        {
            faults["instance"] = ["32 lowercase hex digits."];
        }

        if (!Platforms.Contains(call.Platform, StringComparer.Ordinal))
        {
            faults["platform"] = [$"One of {string.Join(", ", Platforms)}."];
        }

        var claim = new MachineClaim
        {
            ComputerName = Text(call.ComputerName, "computerName"),
            SerialNumber = ClaimedText.Clean(call.SerialNumber),
            Platform = call.Platform,
            OsVersion = Text(call.OsVersion, "osVersion"),
            AgentVersion = Text(call.AgentVersion, "agentVersion"),
        };
        return faults.Count > 0 ? (null, Refusals.BodyMalformed("Members have faults.", faults)) : (claim, null);

        string Text(string text, string member)
        {
            var clean = ClaimedText.Clean(text);
            if (clean is null)
            {
                faults[member] = ["Text of 1 to 128 visible characters."];
            }

            return clean ?? "";
        }
    }
}
