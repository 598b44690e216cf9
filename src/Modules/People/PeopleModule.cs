using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.People.Create;
using Muster.Modules.People.Internal;
using Muster.Modules.People.List;
using Muster.Modules.People.Show;
using Muster.Storage.Model;

namespace Muster.Modules.People;

public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddSingleton<IModelPart, PeopleModel>().AddSingleton<CreatePersonVerb>().AddJson(PeopleJson.Default);

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapCreatePerson();
        api.MapPeopleList();
        api.MapShowPerson();
    }
}
