using System.Text.Json;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>A script's settings as they are kept and hashed.</summary>
internal static class SettingsText
{
    public static string Write(ScriptSettings settings) =>
        JsonSerializer.Serialize(settings, ScriptsJson.Default.ScriptSettings);

    public static ScriptSettings Read(string text) =>
        JsonSerializer.Deserialize(text, ScriptsJson.Default.ScriptSettings)!; // Write wrote it
}
