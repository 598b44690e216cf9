using System.Text.Json;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>An app's content as JSON.</summary>
internal static class AppText
{
    public static string Write(AppContent content) => JsonSerializer.Serialize(content, AppsJson.Default.AppContent);

    public static AppContent Read(string text) => JsonSerializer.Deserialize(text, AppsJson.Default.AppContent)!; // Write wrote it
}
