using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Muster.Kernel.Files;

/// <summary>
/// Names of files that a power cut does not take away again. To flush a file is not enough for that: its name stands in its folder, which has
/// to be flushed as well. On Windows there is nothing to do: its file systems write names down on their own.
/// </summary>
public static partial class LastingNames
{
    /// <summary>Gives a file that was flushed another name, and returns when that lasts.</summary>
    public static void Move(string from, string to, bool overwrite)
    {
        File.Move(from, to, overwrite);
        Flush(Path.GetDirectoryName(Path.GetFullPath(to))!); // the root is no file
    }

    /// <summary>Returns when what was named, renamed or deleted in the folder stays so.</summary>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            OnUnix.Flush(folder);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static partial class OnUnix
    {
        private const string Library = "libc";

        // These numbers are the same on Linux and macOS; that of O_DIRECTORY differs even between processors.
        private const int ReadOnly = 0;
        private const int Interrupted = 4;
        private const int BadFile = 9;
        private const int NotAllowed = 13;
        private const int Invalid = 22;

        public static void Flush(string folder)
        {
            using var handle = Open(folder, ReadOnly);
            if (handle.IsInvalid)
            {
                // One may name files in a folder that one may not open.
                ThrowUnless(folder, Marshal.GetLastPInvokeError() is NotAllowed);
                return;
            }

            while (Flush(handle) != 0)
            {
                if (Marshal.GetLastPInvokeError() is not Interrupted)
                {
                    // Some file systems, mostly of other machines, flush no folders.
                    ThrowUnless(folder, Marshal.GetLastPInvokeError() is BadFile or Invalid);
                    return;
                }
            }
        }

        private static void ThrowUnless(string folder, bool expected)
        {
            if (!expected)
            {
                throw new IOException($"{folder}: {Marshal.GetLastPInvokeErrorMessage()}");
            }
        }

        [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        private static partial SafeFileHandle Open(string path, int flags);

        [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
        private static partial int Flush(SafeFileHandle file);
    }
}
