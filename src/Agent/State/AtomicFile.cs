using Muster.Kernel.Files;

namespace Muster.Agent.State;

/// <summary>Replaces a file in one step: a reader, or a crash, sees the old content or the new, never a part; a power cut after it sees the new.</summary>
internal static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var next = $"{path}.next";
        // A crash may have left one behind. Nobody else writes here: the folder is held and nobody else may write to it.
        File.Delete(next);
        using (var stream = new FileStream(next, OwnerOnly.Options(FileMode.CreateNew, FileAccess.Write)))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        LastingNames.Move(next, path, overwrite: true);
    }
}
