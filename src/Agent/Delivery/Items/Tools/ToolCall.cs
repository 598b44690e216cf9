namespace Muster.Agent.Delivery.Items.Tools;

/// <summary>A program and its arguments, each of which reaches it as one, whatever is in it.</summary>
/// <param name="Program">A name that <see cref="ToolFolders"/> finds, or an absolute path.</param>
internal sealed record ToolCall(string Program, params IReadOnlyList<string> Arguments)
{
    public const int UsualOutput = 8 * 1024;

    /// <summary>Of looking at something.</summary>
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Then the program and all that it started is killed.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;

    /// <summary>So many bytes of the end of each stream are kept.</summary>
    public int MostOutput { get; init; } = UsualOutput;

    /// <summary>Beside the few variables that every program gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string? Folder { get; init; }

    /// <summary>
    /// For a program of Windows that takes its command line apart by rules of its own: there the line that it gets instead of
    /// <see cref="Arguments"/>, written by those rules.
    /// </summary>
    public string? WindowsLine { get; init; }
}
