using System.Text.Json;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Keys;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>
/// An app's content as it is kept: arguments of installers often are keys of licences or passwords, so they are sealed, and what is readable
/// only says that there are some.
/// </summary>
internal sealed class AppContents(SecretBox box, ContentMarks marks)
{
    /// <returns>JSON without the arguments, unless there are none.</returns>
    public static string Readable(AppContent content) => AppText.Write(WithoutArguments(content));

    /// <summary>What people see who may not know the arguments: null says that there are some.</summary>
    public static AppContent WithoutArguments(AppContent content) =>
        content.Arguments is { Count: 0 } ? content : content with { Arguments = null };

    /// <returns>Null when there are none.</returns>
    public static string? ArgumentsOf(AppContent content) =>
        content.Arguments is { Count: > 0 } some
            ? JsonSerializer.Serialize(some, AppsJson.Default.IReadOnlyListString)
            : null;

    public byte[]? Seal(AppId id, int number, AppContent content) =>
        ArgumentsOf(content) is { } arguments
            ? box.Seal(StoredAppVersion.LabelOf(id, number), System.Text.Encoding.UTF8.GetBytes(arguments))
            : null;

    /// <returns>With its arguments; they are null when the key that sealed them is not here.</returns>
    public AppContent Open(StoredAppVersion version) =>
        Open(version.Content, version.Arguments, version.ArgumentsLabel);

    /// <param name="readable">As <see cref="Readable"/> made it.</param>
    public AppContent Open(string readable, byte[]? arguments, string label)
    {
        var content = AppText.Read(readable);
        return arguments is not null && box.TryOpen(label, arguments) is { } opened
            ? content with
            {
                Arguments = JsonSerializer.Deserialize(opened, AppsJson.Default.IReadOnlyListString),
            }
            : content;
    }

    public string HashOf(AppContent content) => marks.Of("app", AppText.Write(content));

    public string? ArgumentsHashOf(AppContent content) =>
        content.Arguments is { Count: > 0 } some ? ArgumentsHashOf(some) : null;

    public string ArgumentsHashOf(IReadOnlyList<string> arguments) =>
        marks.Of("app-arguments", JsonSerializer.Serialize(arguments, AppsJson.Default.IReadOnlyListString));
}
