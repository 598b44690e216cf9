using Muster.Http.Files;
using Muster.Kernel.Text;

namespace Muster.Modules.Policies.Files;

/// <summary>Everything that files name: on the server, or in the files themselves.</summary>
internal sealed class KnownNames : IFileNames
{
    private readonly Dictionary<(string Type, string Key), (string Name, Guid? Id)> known = [];

    public void Add(string type, string name, Guid? id) => known[(type, SearchKey.Of(name))] = (name, id);

    public string? NameOf(string type, string name) =>
        known.TryGetValue((type, SearchKey.Of(name)), out var found) ? found.Name : null;

    public Guid? IdOf(string type, string name) =>
        known.TryGetValue((type, SearchKey.Of(name)), out var found) ? found.Id : null;
}
