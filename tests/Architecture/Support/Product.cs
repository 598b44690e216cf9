using System.Reflection;
using System.Runtime.CompilerServices;

namespace Muster.Architecture.Support;

/// <summary>The assemblies of <c>src</c> as they were built, and the types that people wrote in them.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Project
            .All.Where(project => project.IsProduct)
            .Select(project => Assembly.Load(new AssemblyName(AssemblyName(project)))),
    ];

    public static IEnumerable<Assembly> Modules => Assemblies.Where(assembly => ModuleName(assembly) is not null);

    public static IEnumerable<Type> Types => Assemblies.SelectMany(Written);

    public static IEnumerable<Type> Written(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(type => type.Namespace?.StartsWith("Muster", StringComparison.Ordinal) ?? false)
            .Where(type => !type.Name.Contains('<') && !IsGenerated(type));

    /// <summary>Null for what is not a module.</summary>
    public static string? ModuleName(Assembly assembly)
    {
        const string prefix = "Muster.Modules.";
        var name = assembly.GetName().Name!; // an assembly that was loaded by name
        return name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.DeclaringType is { } outer && IsGenerated(outer);

    private static string AssemblyName(Project project) =>
        project.Name switch
        {
            "Cli" => "muster",
            "Agent" => "muster-agent",
            "Simulator" => "muster-sim",
            _ when project.Path.StartsWith("src/Modules/", StringComparison.Ordinal) =>
                $"Muster.Modules.{project.Name}",
            _ => $"Muster.{project.Name}",
        };
}
