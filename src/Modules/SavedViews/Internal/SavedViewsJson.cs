using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.SavedViews;

namespace Muster.Modules.SavedViews.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SaveView))]
[JsonSerializable(typeof(ChangeView))]
[JsonSerializable(typeof(ChooseColumns))]
[JsonSerializable(typeof(Page<Contracts.SavedViews.SavedView>))]
[JsonSerializable(typeof(Page<ListColumns>))]
internal sealed partial class SavedViewsJson : JsonSerializerContext;
