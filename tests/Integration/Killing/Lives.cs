using Muster.TestKit.Databases;

namespace Muster.Integration.Killing;

/// <summary>
/// Before which writes and commits servers are killed. Each life takes seconds, most of them for starting: <c>./test</c> kills before every second
/// one on each database, the odd ones on SQLite and the even ones on PostgreSQL, whose sequences are nearly the same, and
/// <c>MUSTER_TEST_CHAOS=1</c> before every one on both.
/// </summary>
internal static class Lives
{
    public static bool Whole { get; } = Environment.GetEnvironmentVariable("MUSTER_TEST_CHAOS") == "1";

    /// <summary>Statements from the first on, without an end: whoever kills stops when one life runs through.</summary>
    public static IEnumerable<int> On(DatabaseKind kind)
    {
        var (first, step) =
            Whole ? (1, 1)
            : kind == DatabaseKind.Sqlite ? (1, 2)
            : (2, 2);
        for (var statement = first; ; statement += step)
        {
            yield return statement;
        }
    }
}
