using System.Diagnostics;
using System.Security.Cryptography;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

/// <summary>Rules about files.</summary>
internal static class FileRules
{
    /// <summary>Variables of a path: places of the machine, not of a user.</summary>
    private static readonly string[] Places =
    [
        "ALLUSERSPROFILE",
        "CommonProgramFiles",
        "CommonProgramFiles(x86)",
        "CommonProgramW6432",
        "ProgramData",
        "ProgramFiles",
        "ProgramFiles(x86)",
        "ProgramW6432",
        "PUBLIC",
        "SystemDrive",
        "SystemRoot",
        "windir",
    ];

    public static bool Holds(DetectionCheck check)
    {
        if (PathOf(check.Target) is not { } path || !(File.Exists(path) || Directory.Exists(path)))
        {
            return false;
        }

        return check.Type switch
        {
            "file_exists" => true,
            "file_sha256" => File.Exists(path) && HashOf(path) == check.Expected?.ToLowerInvariant(),
            _ => FileVersionInfo.GetVersionInfo(path) is { FileVersion.Length: > 0 } version
                && check.Expected is { } least
                && LooseVersion.IsAtLeast(
                    $"{version.FileMajorPart}.{version.FileMinorPart}.{version.FileBuildPart}.{version.FilePrivatePart}",
                    least
                ),
        };
    }

    /// <returns>Null for a path with a variable that this machine has not, or that is none of a machine.</returns>
    private static string? PathOf(string target)
    {
        var path = target;
        if (target.StartsWith('%'))
        {
            var name = target[1..Math.Max(1, target.IndexOf('%', 1))];
            var known = Places.FirstOrDefault(place => place.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null || Environment.GetEnvironmentVariable(known) is not { Length: > 0 } value)
            {
                return null;
            }

            path = value + target[(name.Length + 2)..];
        }

        return Path.IsPathFullyQualified(path) && !path.Split('/', '\\').Contains("..") ? path : null;
    }

    private static string HashOf(string path)
    {
        using var content = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
