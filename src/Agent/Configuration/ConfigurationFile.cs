using System.CommandLine;
using System.Text.Json;
using Muster.Agent.State;

namespace Muster.Agent.Configuration;

/// <summary>The file that says whom an unattended agent belongs to. Whoever can write to it can give the device to another server.</summary>
internal static class ConfigurationFile
{
    public const string Variable = "MUSTER_AGENT_CONFIG";
    private const int MostBytes = 16 * 1024;
    private const string Members =
        "server, peerId, orgUniqueId, displayName, ownership, tokenFile, passwordFile, serverKeyId, keyStore and downloadKibPerSecond";

    public static string DefaultPath =>
        OperatingSystem.IsWindows()
            ? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData),
                "Muster",
                "agent.json"
            )
        : OperatingSystem.IsMacOS() ? "/Library/Application Support/Muster/agent.json"
        : "/etc/muster/agent.json";

    public static Option<string?> Option() =>
        new("--config")
        {
            Description = $"Configuration file for unattended installation. Also by {Variable}. Default: {DefaultPath}",
            HelpName = "FILE",
        };

    /// <summary>The path that counts, and whether somebody asked for it: the default one may be missing.</summary>
    public static (string Path, bool Wanted) Locate(string? option)
    {
        var wanted = option ?? Environment.GetEnvironmentVariable(Variable);
        return wanted is { Length: > 0 } ? (Path.GetFullPath(wanted), true) : (DefaultPath, false);
    }

    public static AgentConfiguration Read(string? option)
    {
        var (path, wanted) = Locate(option);
        if (!File.Exists(path))
        {
            return wanted
                ? throw Fault($"There is no configuration file {path}.", "Name the right one with --config.")
                : AgentConfiguration.None;
        }

        var content = ReadBounded(path);
        RequireSafe(path);
        return Parse(path, content);
    }

    private static byte[] ReadBounded(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? File.ReadAllBytes(path)
                : throw Fault($"{path} has more than {MostBytes / 1024} KiB.", $"It may have {Members}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw Fault(
                $"{path} cannot be read by {Environment.UserName}.",
                $"It holds no secret: let the user that the agent runs as read it (chmod 644 {path})."
            );
        }
    }

    private static AgentConfiguration Parse(string path, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ConfigurationJson.Default.AgentConfiguration)
                ?? AgentConfiguration.None;
        }
        catch (JsonException fault)
        {
            throw Fault(
                $"{path} is not as it should be: {Reason(fault)}",
                $"It is one JSON object of texts, which may have {Members}, each once."
            );
        }
    }

    /// <summary>Without the name of our type, which says nothing to an administrator.</summary>
    private static string Reason(JsonException fault)
    {
        var where = fault.LineNumber is { } line ? $" (line {line + 1})" : "";
        var quoted = fault.Message.Split('\'') is [_, var member, ..] ? member : null;
        return fault.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"the member \"{quoted}\" is unknown{where}."
            : $"{fault.Message}{(fault.Message.Contains("LineNumber", StringComparison.Ordinal) ? "" : where)}";
    }

    private static void RequireSafe(string path)
    {
        var real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (OperatingSystem.IsWindows())
        {
            Require(
                WindowsFolder.IsOurs(new FileInfo(real).GetAccessControl()),
                $"{real} belongs to another account, or others may write to it.",
                $"In an administrator's prompt: takeown /A /F \"{real}\" && icacls \"{real}\" /inheritance:r /grant *S-1-5-18:F *S-1-5-32-544:F"
            );
            return;
        }

        Require(
            (File.GetUnixFileMode(real) & OwnerOnly.WritableByOthers) == UnixFileMode.None,
            $"Others than its owner may write to {real}.",
            $"Run: chmod go-w {real}"
        );
        Require(UnixOwner.IsRootOrUs(real), $"{real} belongs to another user.", $"Run: chown root {real}");
    }

    private static void Require(bool safe, string what, string remedy)
    {
        if (!safe)
        {
            throw Fault(what, remedy);
        }
    }

    private static AgentStop Fault(string what, string remedy) => new(ExitCode.Usage, what, remedy);
}
