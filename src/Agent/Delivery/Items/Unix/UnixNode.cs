using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Muster.Agent.State;

namespace Muster.Agent.Delivery.Items.Unix;

/// <summary>What lies at a path, links not followed.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed record UnixNode(UnixNodeKind Kind, uint User, uint Group, UnixFileMode Mode)
{
    private const uint Root = 0;
    private const UnixFileMode AllModes = (UnixFileMode)0xFFF;

    /// <summary>Others may make things in it, but only take away their own: /tmp.</summary>
    public bool IsSticky => (Mode & UnixFileMode.StickyBit) != UnixFileMode.None;

    public bool IsOpenToOthers => (Mode & OwnerOnly.WritableByOthers) != UnixFileMode.None;

    public bool IsOfRoot => User == Root;

    public bool IsOfRootOrUs => IsOfRoot || User == LibC.EffectiveUser();

    /// <returns>Null when nothing is there.</returns>
    public static UnixNode? At(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            return OnLinux(path);
        }

        var seen = new FileInfo(path);
        return seen.Exists || seen.LinkTarget is not null || Directory.Exists(path) ? Elsewhere(path) : null;
    }

    /// <summary>The offsets are those of struct statx, see statx(2).</summary>
    [SupportedOSPlatform("linux")]
    private static UnixNode? OnLinux(string path)
    {
        const int FromHere = -100;
        const int DoNotFollow = 0x100;
        const uint Basics = 0x7FF;
        const int NothingThere = 2;
        var answer = new byte[256];
        if (LibC.Look(FromHere, path, DoNotFollow, Basics, answer) != 0)
        {
            var fault = Marshal.GetLastPInvokeError();
            return fault == NothingThere
                ? null
                : throw new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(fault)}");
        }

        var mode = BitConverter.ToUInt16(answer, 28);
        return new UnixNode(
            (mode & 0xF000) switch
            {
                0x4000 => UnixNodeKind.Folder,
                0x8000 => UnixNodeKind.File,
                0xA000 => UnixNodeKind.Link,
                _ => UnixNodeKind.Other,
            },
            BitConverter.ToUInt32(answer, 20),
            BitConverter.ToUInt32(answer, 24),
            (UnixFileMode)mode & AllModes
        );
    }

    private static UnixNode Elsewhere(string path)
    {
        var attributes = File.GetAttributes(path);
        var kind =
            new FileInfo(path).LinkTarget is not null ? UnixNodeKind.Link
            : (attributes & FileAttributes.Directory) != FileAttributes.None ? UnixNodeKind.Folder
            : (attributes & FileAttributes.Device) != FileAttributes.None ? UnixNodeKind.Other
            : UnixNodeKind.File;
        return UnixOwner.OwnersOf(path) is { } owners
            ? new UnixNode(kind, (uint)owners.User, (uint)owners.Group, File.GetUnixFileMode(path) & AllModes)
            : throw new IOException($"{path}: nobody says who owns it.");
    }
}

internal enum UnixNodeKind
{
    File,
    Folder,
    Link,

    /// <summary>A device, a pipe, a socket.</summary>
    Other,
}
