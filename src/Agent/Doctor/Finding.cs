using System.Text.Json.Serialization;

namespace Muster.Agent.Doctor;

/// <summary>What one check found, and what to do about it.</summary>
/// <param name="Code">How the program ends when this is the first that failed.</param>
internal sealed record Finding(
    string Check,
    Grade Grade,
    string What,
    string? Remedy,
    [property: JsonIgnore] ExitCode Code
)
{
    public static Finding Ok(string check, string what) => new(check, Grade.Ok, what, Remedy: null, ExitCode.Ok);

    public static Finding Warn(string check, string what, string remedy) =>
        new(check, Grade.Warn, what, remedy, ExitCode.Ok);

    public static Finding Fail(string check, string what, string remedy, ExitCode code) =>
        new(check, Grade.Fail, what, remedy, code);

    public static Finding Fail(string check, AgentStop stop) => Fail(check, stop.Message, stop.Remedy, stop.Code);

    public static Finding Skipped(string check, string because) =>
        new(check, Grade.Skipped, $"Not examined, because {because}.", Remedy: null, ExitCode.Ok);
}

internal enum Grade
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    [JsonStringEnumMemberName("warn")]
    Warn,

    [JsonStringEnumMemberName("fail")]
    Fail,

    [JsonStringEnumMemberName("skipped")]
    Skipped,
}
