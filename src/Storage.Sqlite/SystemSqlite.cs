using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Muster.Storage.Sqlite;

/// <summary>
/// The one irregularity: Microsoft.Data.Sqlite asks for SQLitePCLRaw 2.1, only 2.0.6 can be had, and its bundled SQLite is old. So the
/// assembly version is resolved by hand and the operating system's patched libsqlite3 is loaded. A test walks the members that
/// Microsoft.Data.Sqlite references and fails when one is missing. To be deleted the day SQLitePCLRaw 2.1 can be had.
/// </summary>
public static class SystemSqlite
{
    private static readonly Lazy<bool> Loaded = new(Load);

    public static void EnsureLoaded() => _ = Loaded.Value;

    private static bool Load()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is "SQLitePCLRaw.core" or "SQLitePCLRaw.provider.e_sqlite3"
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll"))
                : null;
        Install();
        return true;
    }

    // A method of its own: its types must not be resolved before the handler above stands.
    private static void Install()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path) =>
        library != "e_sqlite3" ? 0
        : OperatingSystem.IsWindows() ? NativeLibrary.Load("winsqlite3.dll")
        : OperatingSystem.IsMacOS() ? NativeLibrary.Load("libsqlite3.dylib")
        : NativeLibrary.Load("libsqlite3.so.0");
}
