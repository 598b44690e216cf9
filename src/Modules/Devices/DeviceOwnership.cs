namespace Muster.Modules.Devices;

/// <summary>Whose a device is, in the words of lists.</summary>
public static class DeviceOwnership
{
    /// <summary>Of a list: the user says it while the device enrolls.</summary>
    public const string SelectUser = "selectuser";

    /// <summary>What a device is, or may be said to be by its user.</summary>
    public static IReadOnlyList<string> Chosen { get; } = ["personal", "corporate"];

    /// <param name="listed">As the list says; null for a device that nobody expects.</param>
    /// <param name="claimed">As the user says.</param>
    /// <returns>What the user says counts only where the list leaves it to them; while they say nothing it is left to them.</returns>
    public static string? Of(string? listed, string? claimed) => listed == SelectUser ? claimed ?? SelectUser : listed;
}
