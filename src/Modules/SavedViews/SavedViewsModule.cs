using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.SavedViews.Change;
using Muster.Modules.SavedViews.Columns;
using Muster.Modules.SavedViews.Delete;
using Muster.Modules.SavedViews.Internal;
using Muster.Modules.SavedViews.List;
using Muster.Modules.SavedViews.Save;
using Muster.Storage.Model;

namespace Muster.Modules.SavedViews;

public static class SavedViewsModule
{
    public static IServiceCollection AddSavedViews(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, SavedViewsModel>()
            .AddSingleton<SaveViewVerb>()
            .AddSingleton<ChangeViewVerb>()
            .AddSingleton<DeleteViewVerb>()
            .AddSingleton<ChooseColumnsVerb>()
            .AddJson(SavedViewsJson.Default);

    public static void MapSavedViews(this IEndpointRouteBuilder api)
    {
        // Whoever sees any list keeps views; a list that takes more is asked for in the verbs.
        var views = api.MapGroup("/saved-views").WithTags("Saved views").RequireAuthorization(Permissions.View);
        views.MapViewList();
        views.MapSaveView();
        views.MapChangeView();
        views.MapDeleteView();
        var columns = api.MapGroup("/list-columns").WithTags("Saved views").RequireAuthorization(Permissions.View);
        columns.MapColumns();
    }
}
