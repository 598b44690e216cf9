using System.Xml.Linq;

namespace Muster.Architecture.Support;

/// <summary>A project file, named without its ending.</summary>
internal sealed record Project(
    string Name,
    string Path,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Packages
)
{
    private static readonly Lazy<IReadOnlyList<Project>> Everything = new(() =>
        [.. Repository.Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)]
    );

    public static IReadOnlyList<Project> All => Everything.Value;

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public static Project Named(string name) => All.Single(project => project.Name == name);

    /// <summary>Its references, and theirs, which the compiler sees as well.</summary>
    public IReadOnlySet<string> Reached()
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(References);
        while (next.TryDequeue(out var name))
        {
            if (reached.Add(name))
            {
                foreach (var further in Named(name).References)
                {
                    next.Enqueue(further);
                }
            }
        }

        return reached;
    }

    private static Project Read(RepositoryFile file)
    {
        var xml = XDocument.Parse(file.Text);
        return new Project(
            System.IO.Path.GetFileNameWithoutExtension(file.Path),
            file.Path,
            [.. Included(xml, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Included(xml, "PackageReference")]
        );
    }

    private static IEnumerable<string> Included(XDocument xml, string item) =>
        xml.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
