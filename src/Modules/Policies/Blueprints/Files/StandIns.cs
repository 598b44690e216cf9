using Muster.Http.Files;
using Muster.Kernel.Text;

namespace Muster.Modules.Policies.Blueprints.Files;

/// <summary>Ids in place of those that are not known yet: one for each name.</summary>
internal sealed class StandIns : IFileNames
{
    private readonly Dictionary<(string Type, string Key), Guid> ids = [];

    public string? NameOf(string type, string name) => name;

    public Guid? IdOf(string type, string name)
    {
        var key = (type, SearchKey.Of(name));
        if (!ids.TryGetValue(key, out var id))
        {
            ids[key] = id = new Guid(ids.Count + 1, 0, 0, new byte[8]);
        }

        return id;
    }
}
