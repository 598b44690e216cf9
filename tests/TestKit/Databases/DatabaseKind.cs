using System.Reflection;
using Xunit.Sdk;

namespace Muster.TestKit.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database: what touches data is true on both or not at all.</summary>
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [DatabaseKind.Sqlite],
            [DatabaseKind.Postgres],
        ];
}
