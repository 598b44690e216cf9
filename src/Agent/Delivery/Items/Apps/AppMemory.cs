using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>What Muster installed, or was about to.</summary>
internal sealed record AppMemory
{
    /// <summary>How the system's own programs call it.</summary>
    public string? Name { get; init; }

    public string? Version { get; init; }

    /// <summary>Of Windows Installer: <c>{…}</c>.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Of the package; null for what a source gives.</summary>
    public string? PackageSha256 { get; init; }

    /// <summary>It was here before Muster touched it: then it stays.</summary>
    public bool WasThere { get; init; }

    /// <summary>False from before the installer begins until it has ended well.</summary>
    public bool IsDone { get; init; }

    public static AppMemory? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, AppJson.Default.AppMemory);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="memory">Null: nothing is here of ours.</param>
    public static string Write(AppMemory? memory) => JsonSerializer.Serialize(memory, AppJson.Default.AppMemory!);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AppMemory))]
internal sealed partial class AppJson : JsonSerializerContext;
