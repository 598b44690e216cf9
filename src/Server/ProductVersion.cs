using System.Reflection;

namespace Muster.Server;

internal static class ProductVersion
{
    /// <summary>Of this program, such as <c>0.1.0</c>; the build adds the commit after a plus sign.</summary>
    public static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion // the build sets it
            .Split('+')[0];
}
