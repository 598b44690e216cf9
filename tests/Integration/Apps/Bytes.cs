using System.Diagnostics;
using System.Security.Cryptography;

namespace Muster.Integration.Apps;

/// <summary>Packages to upload.</summary>
internal static class Bytes
{
    public static byte[] Any(int count) => RandomNumberGenerator.GetBytes(count);

    /// <summary>A Windows program, as far as anybody can tell from outside: no two are the same.</summary>
    public static byte[] Exe()
    {
        var program = Any(512);
        "MZ"u8.CopyTo(program);
        program.AsSpan(60, 4).Clear();
        program[60] = 128;
        "PE\0\0"u8.CopyTo(program.AsSpan(128));
        (program[132], program[133]) = (0x64, 0x86);
        return program;
    }

    /// <summary>Made by dpkg-deb, as it makes them by default.</summary>
    /// <param name="path">That it installs, if any, with this content.</param>
    /// <param name="postinst">What it does once it is unpacked, for the shell.</param>
    public static async Task<byte[]> DebAsync(
        string name,
        string version,
        string? path = null,
        string content = "",
        string postinst = ""
    )
    {
        var folder = Directory.CreateTempSubdirectory("muster-deb-");
        var control = Directory.CreateDirectory(Path.Combine(folder.FullName, "tree", "DEBIAN"));
        if (path is not null)
        {
            var installed = Path.Combine(folder.FullName, "tree", path.TrimStart('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(installed)!); // it is below the tree
            await File.WriteAllTextAsync(installed, content);
            var script = Path.Combine(control.FullName, "postinst");
            await File.WriteAllTextAsync(script, $"#!/bin/sh\nset -e\n{postinst}\n");
            File.SetUnixFileMode(
                script,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.OtherRead
                    | UnixFileMode.OtherExecute
                    | UnixFileMode.GroupRead
                    | UnixFileMode.GroupExecute
            );
        }

        await File.WriteAllTextAsync(
            Path.Combine(control.FullName, "control"),
            $"Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: Contoso\nDescription: A sample\n"
        );
        var file = Path.Combine(folder.FullName, "a.deb");
        using var process = Process.Start(
            new ProcessStartInfo(
                "dpkg-deb",
                ["--root-owner-group", "--build", Path.Combine(folder.FullName, "tree"), file]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        var bytes = await File.ReadAllBytesAsync(file);
        folder.Delete(recursive: true);
        return bytes;
    }
}
