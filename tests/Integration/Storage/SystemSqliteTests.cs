using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Data.Sqlite;
using Muster.Storage.Sqlite;

namespace Muster.Integration.Storage;

/// <summary>
/// Microsoft.Data.Sqlite is bound by hand to an older SQLitePCLRaw. Every member of it that Microsoft.Data.Sqlite names has to exist, or a call
/// would fail one day at run time.
/// </summary>
public sealed class SystemSqliteTests
{
    // Loading extensions is switched off and nobody calls it.
    private static readonly string[] NeverCalled = ["sqlite3_load_extension"];

    [Fact]
    public void Every_member_that_the_provider_references_exists()
    {
        SystemSqlite.EnsureLoaded();
        var raw = Assembly.Load("SQLitePCLRaw.core");
        using var file = new PEReader(File.OpenRead(typeof(SqliteConnection).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var (checkedMembers, missing) = (0, new List<string>());
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (TypeOf(metadata, member) is not { } typeName)
            {
                continue;
            }

            checkedMembers++;
            var (name, parameters) = (metadata.GetString(member.Name), ParametersOf(member));
            var type = raw.GetType(typeName, throwOnError: true)!;
            if (!Has(type, name, parameters))
            {
                missing.Add(name);
            }
        }

        checkedMembers.ShouldBeGreaterThan(60);
        missing.Distinct().ShouldBe(NeverCalled);
    }

    [Fact]
    public void Sqlite_is_the_one_of_the_operating_system()
    {
        SystemSqlite.EnsureLoaded();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        var maps = File.ReadAllText("/proc/self/maps");

        maps.ShouldContain("libsqlite3.so.0");
        maps.ShouldNotContain("libe_sqlite3.so");
        Version.Parse(connection.ServerVersion).ShouldBeGreaterThanOrEqualTo(new Version(3, 40));
    }

    /// <returns>Null unless the member belongs to SQLitePCLRaw.core.</returns>
    private static string? TypeOf(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
        {
            return null;
        }

        var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        return metadata.GetString(assembly.Name) == "SQLitePCLRaw.core"
            ? $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
            : null;
    }

    private static int? ParametersOf(MemberReference member) =>
        member.GetKind() == MemberReferenceKind.Method
            ? member.DecodeMethodSignature(new CountingProvider(), null).ParameterTypes.Length
            : null;

    private static bool Has(Type type, string name, int? parameters)
    {
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        return parameters is null
            ? type.GetField(name, all) is not null
            : type.GetMethods(all)
                .Cast<MethodBase>()
                .Concat(type.GetConstructors(all))
                .Any(method => method.Name == name && method.GetParameters().Length == parameters);
    }
}
