using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel.Ids;

namespace Muster.Modules.Policies.Desired;

/// <summary>What makes devices alike: platform, and the blueprints that they get through their groups, in order.</summary>
internal sealed record ClassKey(string Hash, string Platform, IReadOnlyList<SourceRef> Sources)
{
    public static ClassKey Of(string platform, IEnumerable<SourceRef> sources)
    {
        List<SourceRef> ordered =
        [
            .. sources
                .OrderBy(source => source.Priority)
                .ThenBy(source => source.Blueprint.Value)
                .ThenBy(source => source.Group.Value),
        ];
        var text = new StringBuilder(platform);
        foreach (var source in ordered)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{source.Priority} {source.Blueprint} {source.Group}");
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new ClassKey(Convert.ToHexStringLower(hash), platform, ordered);
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourceRef(int Priority, BlueprintId Blueprint, DeviceGroupId Group);
