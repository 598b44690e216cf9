using Microsoft.EntityFrameworkCore;

namespace Muster.Storage.Model;

/// <summary>The tables of one module. Every module registers one; together they are the model.</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}
